namespace Omnichannel.Hub.Security.Throttling;

/// <summary>Whose doings are counted together.</summary>
internal enum ThrottleScope
{
    /// <summary>Everybody behind one network address: an IPv4 address, or the first 64 bits of an IPv6 one.</summary>
    Address,

    /// <summary>One visitor by their token, one operator by their session, one console by its connection.</summary>
    Caller,

    /// <summary>Everybody in one inbox.</summary>
    Inbox,
}
