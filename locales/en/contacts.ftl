### Press contacts. The value is the name; .role is the position, where a release printed one.

contact-tahmina-juraeva = Tahmina Juraeva

contact-lenur-kerymov = Lenur Kerymov
    .role = Project Coordinator

contact-shoira-davlatova = Shoira Davlatova

contact-iuliia-cheromukhina = Iuliia Cheromukhina

contact-nargis-zokirova = Nargis Zokirova
    .role = Director
