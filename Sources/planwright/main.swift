print("planwright")
