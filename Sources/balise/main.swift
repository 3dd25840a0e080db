print("balise")
