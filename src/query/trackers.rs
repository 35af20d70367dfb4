//! Tracking parameters, which platforms add to links. They are not typos, so the page does not report them.

/// Parameters that track clicks, campaigns, shares and visitors.
const KEYS: &str = "ref ref_src ref_url source src referrer referer via from si sid s_cid cid campaign campaignid campaign_id \
    cmp cmpid icid ncid adid adgroupid creative keyword placement matchtype gbraid wbraid gclsrc srsltid li_fat_id igsh \
    igshid mkt_tok epik ck_subscriber_id wickedid dm_i spm scm sfnsn mibextid rcm s_kwcid ef_id hc_ref fref share_id \
    share_from sharer lipi wprov ved sscid awc rtid tduid vmcid xtor zanpid ml_subscriber ml_subscriber_hash usqp";
/// Prefixes of the parameters of a platform.
const FAMILIES: &str = "_ utm stm_ itm_ hs_ hsa_ hsctatracking pk_ mtm_ matomo_ piwik_ gad_ ga_ fb_ ig_ li_ tt_ tw_ oly_ \
    vero_ mc_ mkt_ sc_ at_ trk guce_ amp_ wt_ cm_ ns_ ml_ pd_rd_ pf_rd_ elq ir_ iterable_ bsft_ nr_email_ ad_ rb_ ss_";

/// Whether a key is a tracking parameter. A key that is close to a known parameter matches no prefix, because it is
/// probably a typo.
pub(super) fn is_tracker(key: &str, is_near: bool) -> bool {
    let is_click = ["clid", "clkid", "clickid"].into_iter().any(|end| key.ends_with(end));
    let is_of = |family: &str| key.starts_with(family);
    is_click || KEYS.split(' ').any(|known| known == key) || !is_near && FAMILIES.split(' ').any(is_of)
}
