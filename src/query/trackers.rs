//! What platforms add to links for themselves: nobody's slip.

/// Parameters of clicks, campaigns, shares and visitors. Any that ends with `clid` is one too.
const KEYS: &str = "ref ref_src ref_url source src referrer referer via from si sid s_cid cid campaign campaignid campaign_id \
    cmp cmpid icid ncid adid adgroupid creative keyword placement matchtype gbraid wbraid gclsrc srsltid li_fat_id igsh \
    igshid mkt_tok epik ck_subscriber_id wickedid dm_i spm scm sfnsn mibextid rcm s_kwcid ef_id hc_ref fref share_id \
    share_from sharer lipi wprov ved sscid awc rtid tduid vmcid xtor zanpid ml_subscriber ml_subscriber_hash usqp";
/// What the parameters of a platform begin with.
const FAMILIES: &str = "_ utm stm_ itm_ hs_ hsa_ hsctatracking pk_ mtm_ matomo_ piwik_ gad_ ga_ fb_ ig_ li_ tt_ tw_ oly_ \
    vero_ mc_ mkt_ sc_ at_ trk guce_ amp_ wt_ cm_ ns_ ml_ pd_rd_ pf_rd_ elq ir_ iterable_ bsft_ nr_email_ ad_ rb_ ss_";

/// Whether a platform has added it. What looks like a slip of ours is none of theirs, unless it is one to the letter.
pub(super) fn is_one(key: &str, is_near: bool) -> bool {
    let is_click = ["clid", "clkid", "clickid"].into_iter().any(|end| key.ends_with(end));
    let is_of = |family: &str| key.starts_with(family);
    is_click || KEYS.split(' ').any(|known| known == key) || !is_near && FAMILIES.split(' ').any(is_of)
}
