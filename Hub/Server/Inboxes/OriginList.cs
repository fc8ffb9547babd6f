namespace Omnichannel.Hub.Inboxes;

/// <summary>Reads origins as people paste them and keeps them as browsers name them: scheme, host and port, in lower case.</summary>
internal static class OriginList
{
    /// <summary>How many origins one inbox may have.</summary>
    public const int Most = 50;

    private const int Longest = 200;

    /// <summary>Reads an origin.</summary>
    /// <param name="text">Such as <c>https://Shop.example/</c>; a name outside ASCII is written as browsers write it.</param>
    /// <returns>The origin, or null when the text names none: another scheme, a path, a wildcard, a user.</returns>
    public static string? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > Longest
            || !Uri.TryCreate(trimmed, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.UserInfo.Length > 0
            || address.AbsolutePath != "/"
            || address.Query.Length > 0
            || address.Fragment.Length > 0
            || !IsHost(address))
        {
            return null;
        }

        // IdnHost leaves the brackets of an IPv6 address out.
        var host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost.ToLowerInvariant();
        return address.IsDefaultPort ? $"{address.Scheme}://{host}" : $"{address.Scheme}://{host}:{address.Port}";
    }

    // A wildcard parses as a host of an unknown kind.
    private static bool IsHost(Uri address) =>
        address.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
        && address.IdnHost.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or ':');
}
