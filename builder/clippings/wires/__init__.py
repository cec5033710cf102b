"""Wire formats of news agencies: ninjs, NewsML-G2 and NITF, all of the IPTC."""
