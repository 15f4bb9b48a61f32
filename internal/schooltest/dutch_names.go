package schooltest

import "strings"

// families are first and last names of families from the same parts of the world.
// A tussenvoegsel stands before a bar.
func families() (firsts, lasts [][]string) {
	for _, n := range [][2]string{
		{
			"Noor Sem Julia Daan Emma Bram Tess Lars Sophie Thijs Eva Ruben Lotte Stijn Fleur Jesse Isa Finn Roos Luuk Maud Gijs Anouk Niels " +
				"Femke Joris Iris Koen Sanne Milan Fenna Tygo Merel Jasper Zoë Chloë Loïs Hélène Renée André René Joëlle Michaël Daniël Björn",
			"de |Wit,de |Boer,van |Dijk,van den |Berg,van der |Meer,Jansen,Bakker,Visser,Smit,Meijer,Mulder,de |Vries,Bos,Vos,Peters," +
				"Hendriks,van |Leeuwen,Dekker,Brouwer,Dijkstra,Kok,van 't |Hof,in 't |Veld,op den |Kamp,ter |Horst,Schouten,Verhoeven,Koster," +
				"Huizinga,Postma,van der |Heijden,uit den |Boogaard,Quaedvlieg,Coöper,Reünis,d' |Ancona,Van Rossum,Ammerlaan,Groenewegen",
		},
		{
			"Elif Emre Zeynep Yusuf Ayşe Mehmet Defne Kerem Büşra Ömer Gülşah Çağla Furkan İlayda Şevval Umut Ebru Berkay Nisanur Oğuzhan Tuğba",
			"Yılmaz,Şahin,Demir,Çelik,Öztürk,Kaya,Aydın,Doğan,Yıldız,Koç,Arslan,Güneş,Kılıç,Bulut,Taş,Erdoğmuş,Ünal,Aksoy",
		},
		{
			"Yasmina Bilal Salma Ayoub Nora Ilias Hajar Soufiane Imane Anass Chaïma Younes Meryem Nabil Ikram Ismaïl Fatiha Walid Dounia Zakaria",
			"El Amrani,Ait Ben Haddou,Benali,Bouzid,El Khattabi,Ouali,Amrani,Bouchti,Chakir,El Idrissi,Haddad,Aznag,Tahiri,Ben Saïd,El Ouahabi",
		},
		{
			"Zofia Jakub Łucja Kacper Oliwia Michał Małgorzata Paweł Agnieszka Bartłomiej Weronika Krzysztof Kinga Wojciech Żaneta",
			"Kowalska,Nowak,Wiśniewski,Wójcik,Kamińska,Zieliński,Szymańska,Dąbrowski,Woźniak,Kozłowska,Jabłoński,Żak,Świątek,Gąsior",
		},
		{
			"Shanice Gino Rishi Ayesha Jaydon Cheyenne Vishal Romario Priya Delano Anushka Sherwin Kavita Djenairo Soraya Raoul",
			"Ramdin,Soekhai,Wijdenbosch,Pinas,Kartoredjo,Doekhi,Mungra,Zeefuik,Bihari,Atmodikromo,Biervliet,Sewnarain,Tjon A Fat,Codrington",
		},
		{
			"Olena Andrii Daryna Bohdan Yeva Oleksii Solomiia Maksym Kateryna Zlata Mykola Yaroslava Danylo Polina",
			"Shevchenko,Kovalenko,Bondarenko,Tkachuk,Melnyk,Kravets,Lysenko,Oliinyk,Polishchuk,Savchuk,Hrytsenko,Marchenko",
		},
		{
			"João Yara Nélson Djamila Edson Indira Anaïs Kelvin Jeniffer Hélder Yi Wei Mei Jia Jun Tiên Huyền Đức Amina Yonas Selam Hamza رنا يوسف",
			"Lopes,Tavares,da |Silva,Gonçalves,Évora,Monteiro,dos |Santos,Yin,Chen,Zhou,Nguyễn,Trần,Tesfay,Mohamud,Abdi,Hassan,Ali Ibrahim,المرابط",
		},
	} {
		firsts = append(firsts, strings.Fields(n[0]))
		lasts = append(lasts, strings.Split(n[1], ","))
	}
	return firsts, lasts
}

// staff are those who hold talks.
func staff() []string {
	return strings.Split("Marieke de Graaf,Hans Vermeulen,Fatima Bouzian,Joost van Rijn,Esra Demirci,Carla Dos Reis,Peter-Jan Kuipers,"+
		"Loes Hofman,Rachid Amezian,Inge Wolters,Ton Zuidema,Sabine Krämer,Dewi Soerodimedjo,Bas Terlouw,Agnès Pinto,Mirjam Oud", ",")
}

// parents are who comes along.
func parents() [][]string {
	return [][]string{{"moeder"}, {"moeder"}, {"vader"}, {"moeder", "vader"}, {"oma"}, {"moeder", "tolk"}, {"voogd"}, {"pleegvader"}, {"oudere zus"}}
}
