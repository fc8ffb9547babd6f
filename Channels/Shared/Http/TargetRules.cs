using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>Decides which targets may be called: by URL before anything happens, by address before a connection is made.</summary>
internal sealed class TargetRules(SafeHttpOptions options)
{
    // Longer ones are cut or refused by common servers anyway.
    private const int MaxUrlLength = 2048;

    private readonly HashSet<int> _ports = [.. ReadPorts(options.Ports)];

    private readonly HashSet<(string Host, int Port)> _allowed = [.. options.AllowedTargets.Select(ReadTarget)];

    private readonly IPNetwork[] _denied = [.. options.DeniedNetworks.Select(network => IPNetwork.Parse(network))];

    public bool TryRead(string url, [NotNullWhen(true)] out Uri? target, [NotNullWhen(false)] out SafeHttpResult? refusal)
    {
        target = null;
        refusal = null;
        if (url.Length > MaxUrlLength || url.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)))
        {
            refusal = Invalid("The URL is too long or has spaces or control characters.");
        }
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            refusal = Invalid("The URL is not complete; it needs a scheme and a host.");
        }
        else if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        {
            refusal = Refused("Only http and https are called.");
        }
        else if (uri.UserInfo.Length > 0)
        {
            refusal = Refused("The URL carries a user name; use a header.");
        }
        else if (!_ports.Contains(uri.Port) && !_allowed.Contains((uri.IdnHost, uri.Port)))
        {
            refusal = Refused("The port is not on the list of ports that may be called.");
        }
        else
        {
            target = uri;
        }

        return target is not null;
    }

    public bool MayConnect(string host, int port, IReadOnlyList<IPAddress> addresses) =>
        _allowed.Contains((host, port)) || addresses.All(address => !BlockedAddresses.Contains(address) && !IsDenied(address));

    internal static IEnumerable<int> ReadPorts(string ports) =>
        ports.Split(',', StringSplitOptions.TrimEntries).Select(port => (int)ushort.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture));

    internal static (string Host, int Port) ReadTarget(string target)
    {
        // The same parser that reads the URLs to be called, so both spell a host alike.
        var colon = target.LastIndexOf(':');
        var uri = new Uri($"http://{target}");
        var port = ushort.Parse(target.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return uri.Port == port && uri.Authority.Length > 0 && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0
            ? (uri.IdnHost, port)
            : throw new FormatException("A target is host:port.");
    }

    private static SafeHttpResult Invalid(string reason) => new() { Outcome = SafeHttpOutcome.Invalid, Reason = reason };

    private static SafeHttpResult Refused(string reason) => new() { Outcome = SafeHttpOutcome.Refused, Reason = reason };

    private bool IsDenied(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return _denied.Any(network => network.Contains(plain));
    }
}
