### Контакты для прессы. Значение — имя; .role — должность, если она указана в релизе.

contact-tahmina-juraeva = Тахмина Джураева

contact-lenur-kerymov = Ленур Керимов
    .role = координатор проекта

contact-shoira-davlatova = Шоира Давлатова

# REVIEW: русское написание подтвердить у неё.
contact-iuliia-cheromukhina = Юлия Черёмухина

# REVIEW: also written Закирова in the Russian press.
contact-nargis-zokirova = Наргис Зокирова
    .role = директор
