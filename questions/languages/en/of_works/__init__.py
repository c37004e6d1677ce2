"""What English encyclopedias tell of films, albums, books, games, papers and stations, asked in words of our own."""
