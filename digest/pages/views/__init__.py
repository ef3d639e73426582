"""The edition → for each page one frozen value, ordered and counted, which its template only has to lay out."""
