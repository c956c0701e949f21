### Шахсони тамос барои матбуот. Арзиш – ном; .role – вазифа, агар дар пресс-релиз омада бошад.

contact-tahmina-juraeva = Таҳмина Ҷӯраева

contact-lenur-kerymov = Ленур Керимов
    .role = ҳамоҳангсози лоиҳа

contact-shoira-davlatova = Шоира Давлатова

# REVIEW: навишти номро худи ӯ тасдиқ кунад.
contact-iuliia-cheromukhina = Юлия Черёмухина

contact-nargis-zokirova = Наргис Зокирова
    .role = директор
