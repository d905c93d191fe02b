/** Nobody is logged in and no service is asked: what is tried stays in the page. */
export const isTrial = new URLSearchParams(location.search).has('trial');
