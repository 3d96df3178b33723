//! The countries of ISO 3166-1, each with the currency of ISO 4217 that is paid with there.

use super::Region;

const COUNTRIES: &str = "\
    AD:EUR AE:AED AF:AFN AG:XCD AI:XCD AL:ALL AM:AMD AO:AOA AQ:USD AR:ARS AS:USD AT:EUR \
    AU:AUD AW:AWG AX:EUR AZ:AZN BA:BAM BB:BBD BD:BDT BE:EUR BF:XOF BG:EUR BH:BHD BI:BIF \
    BJ:XOF BL:EUR BM:BMD BN:BND BO:BOB BQ:USD BR:BRL BS:BSD BT:BTN BV:NOK BW:BWP BY:BYN \
    BZ:BZD CA:CAD CC:AUD CD:CDF CF:XAF CG:XAF CH:CHF CI:XOF CK:NZD CL:CLP CM:XAF CN:CNY \
    CO:COP CR:CRC CU:CUP CV:CVE CW:XCG CX:AUD CY:EUR CZ:CZK DE:EUR DJ:DJF DK:DKK DM:XCD \
    DO:DOP DZ:DZD EC:USD EE:EUR EG:EGP EH:MAD ER:ERN ES:EUR ET:ETB FI:EUR FJ:FJD FK:FKP \
    FM:USD FO:DKK FR:EUR GA:XAF GB:GBP GD:XCD GE:GEL GF:EUR GG:GBP GH:GHS GI:GIP GL:DKK \
    GM:GMD GN:GNF GP:EUR GQ:XAF GR:EUR GS:GBP GT:GTQ GU:USD GW:XOF GY:GYD HK:HKD HM:AUD \
    HN:HNL HR:EUR HT:HTG HU:HUF ID:IDR IE:EUR IL:ILS IM:GBP IN:INR IO:USD IQ:IQD IR:IRR \
    IS:ISK IT:EUR JE:GBP JM:JMD JO:JOD JP:JPY KE:KES KG:KGS KH:KHR KI:AUD KM:KMF KN:XCD \
    KP:KPW KR:KRW KW:KWD KY:KYD KZ:KZT LA:LAK LB:LBP LC:XCD LI:CHF LK:LKR LR:LRD LS:LSL \
    LT:EUR LU:EUR LV:EUR LY:LYD MA:MAD MC:EUR MD:MDL ME:EUR MF:EUR MG:MGA MH:USD MK:MKD \
    ML:XOF MM:MMK MN:MNT MO:MOP MP:USD MQ:EUR MR:MRU MS:XCD MT:EUR MU:MUR MV:MVR MW:MWK \
    MX:MXN MY:MYR MZ:MZN NA:NAD NC:XPF NE:XOF NF:AUD NG:NGN NI:NIO NL:EUR NO:NOK NP:NPR \
    NR:AUD NU:NZD NZ:NZD OM:OMR PA:PAB PE:PEN PF:XPF PG:PGK PH:PHP PK:PKR PL:PLN PM:EUR \
    PN:NZD PR:USD PS:ILS PT:EUR PW:USD PY:PYG QA:QAR RE:EUR RO:RON RS:RSD RU:RUB RW:RWF \
    SA:SAR SB:SBD SC:SCR SD:SDG SE:SEK SG:SGD SH:SHP SI:EUR SJ:NOK SK:EUR SL:SLE SM:EUR \
    SN:XOF SO:SOS SR:SRD SS:SSP ST:STN SV:USD SX:XCG SY:SYP SZ:SZL TC:USD TD:XAF TF:EUR \
    TG:XOF TH:THB TJ:TJS TK:NZD TL:USD TM:TMT TN:TND TO:TOP TR:TRY TT:TTD TV:AUD TW:TWD \
    TZ:TZS UA:UAH UG:UGX UM:USD US:USD UY:UYU UZ:UZS VA:EUR VC:XCD VE:VES VG:USD VI:USD \
    VN:VND VU:VUV WF:XPF WS:WST YE:YER YT:EUR ZA:ZAR ZM:ZMW ZW:ZWG";

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    COUNTRIES.split(' ').filter_map(|row| row.split_once(':'))
}

impl Region {
    /// The currency paid with there, by its three letters; none when no country has these two.
    #[must_use]
    pub fn currency(&self) -> Option<&'static str> {
        rows().find(|(country, _)| *country == self.as_str()).map(|(_, currency)| currency)
    }
}

/// Whether a country pays with the currency of these three letters.
#[must_use]
pub fn is_currency(code: &str) -> bool {
    rows().any(|(_, currency)| currency == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_names_its_currency_and_no_country_has_none() {
        let of = |code| Region::parse(code).unwrap().currency();
        assert_eq!((of("pl"), of("DE"), of("GB")), (Some("PLN"), Some("EUR"), Some("GBP")));
        assert_eq!((of("XX"), of("ZZ"), of("UK")), (None, None, None));
        assert!(is_currency("CHF") && !is_currency("XXX") && !is_currency("chf"));
    }

    #[test]
    fn the_rows_are_249_countries_in_order() {
        let codes: Vec<&str> = rows().map(|(country, _)| country).collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted());
        assert!(rows().all(|(country, currency)| country.len() == 2 && currency.len() == 3));
    }
}
