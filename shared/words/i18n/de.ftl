# German follows; what it lacks is said in English.
