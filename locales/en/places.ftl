### Names of places and countries. Keep to these forms: a release never spells a place by itself.
###
### .in = the form after the preposition "in", without the preposition ("in Dushanbe, Khujand and Khorugh").
### .genitive = the form after "of".

## Tajikistan

place-dushanbe = Dushanbe
    .in = Dushanbe
    .genitive = Dushanbe
place-khujand = Khujand
    .in = Khujand
    .genitive = Khujand
place-khorugh = Khorugh
    .in = Khorugh
    .genitive = Khorugh
# The name since 22 January 2018.
place-bokhtar = Bokhtar
    .in = Bokhtar
    .genitive = Bokhtar
# The name of Bokhtar until 21 January 2018.
place-kurgan-tube = Kurgan-Tube
    .in = Kurgan-Tube
    .genitive = Kurgan-Tube
place-kulob = Kulob
    .in = Kulob
    .genitive = Kulob
place-isfara = Isfara
    .in = Isfara
    .genitive = Isfara
place-istaravshan = Istaravshan
    .in = Istaravshan
    .genitive = Istaravshan
place-faizobod = Faizobod
    .in = Faizobod
    .genitive = Faizobod
# Not to be confused with Lakhsh: two different districts.
place-vakhsh = Vakhsh
    .in = Vakhsh
    .genitive = Vakhsh
# Not to be confused with Vakhsh. Jirgatol until 2016.
place-lakhsh = Lakhsh
    .in = Lakhsh
    .genitive = Lakhsh
place-asht = Asht
    .in = Asht
    .genitive = Asht
place-darvoz = Darvoz
    .in = Darvoz
    .genitive = Darvoz
place-khovaling = Khovaling
    .in = Khovaling
    .genitive = Khovaling
place-baljuvon = Baljuvon
    .in = Baljuvon
    .genitive = Baljuvon
place-rasht = Rasht
    .in = Rasht
    .genitive = Rasht
place-rudaki = Rudaki
    .in = Rudaki
    .genitive = Rudaki
place-vahdat = Vahdat
    .in = Vahdat
    .genitive = Vahdat

## Other places

place-almaty = Almaty
    .in = Almaty
    .genitive = Almaty
place-astana = Astana
    .in = Astana
    .genitive = Astana
# The name of Astana from 23 March 2019 to 16 September 2022.
place-nur-sultan = Nur-Sultan
    .in = Nur-Sultan
    .genitive = Nur-Sultan
place-bishkek = Bishkek
    .in = Bishkek
    .genitive = Bishkek
place-tashkent = Tashkent
    .in = Tashkent
    .genitive = Tashkent
place-brussels = Brussels
    .in = Brussels
    .genitive = Brussels
place-warsaw = Warsaw
    .in = Warsaw
    .genitive = Warsaw
place-geneva = Geneva
    .in = Geneva
    .genitive = Geneva
place-vienna = Vienna
    .in = Vienna
    .genitive = Vienna

## Countries, by their ISO 3166 codes

country-tj = Tajikistan
    .in = Tajikistan
    .genitive = Tajikistan
country-kz = Kazakhstan
    .in = Kazakhstan
    .genitive = Kazakhstan
country-kg = Kyrgyzstan
    .in = Kyrgyzstan
    .genitive = Kyrgyzstan
country-uz = Uzbekistan
    .in = Uzbekistan
    .genitive = Uzbekistan
country-pl = Poland
    .in = Poland
    .genitive = Poland
country-be = Belgium
    .in = Belgium
    .genitive = Belgium
country-fr = France
    .in = France
    .genitive = France
country-gb = United Kingdom
    .in = the United Kingdom
    .genitive = the United Kingdom
country-ch = Switzerland
    .in = Switzerland
    .genitive = Switzerland
country-at = Austria
    .in = Austria
    .genitive = Austria
