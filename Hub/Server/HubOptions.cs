using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub;

/// <summary>What the hub must know of the world around it. Section <c>Hub</c>.</summary>
public sealed class HubOptions : IValidatableObject
{
    /// <summary>Gets or sets the address under which browsers and vendors reach the hub, such as <c>https://chat.example.com</c>.</summary>
    /// <value>Scheme, host and port, and a path without a slash at its end where vendors reach it under one; the default, empty, means the address
    /// of each request.</value>
    [RegularExpression(
        @"^(https?://[^/?#\s@]+(/[A-Za-z0-9._~-]+)*)?$",
        ErrorMessage = "PublicUrl must be scheme, host and port, such as https://chat.example.com, with a path if there is one, without a slash at its end; or empty.")]
    public string PublicUrl { get; set; } = "";

    /// <summary>Gets or sets the host names by which the hub may be called, with commas between; requests for others are refused.</summary>
    /// <value>Names without scheme and port, <c>*.example.com</c> for all below one, <c>*</c> for any. The default, empty, means the host of
    /// <see cref="PublicUrl"/> and this machine's own names; any host while there is no public address.</value>
    [RegularExpression(@"^[^/\s]*(\s*,\s*[^/\s]+)*$", ErrorMessage = "AllowedHosts must be host names with commas between, such as chat.example.com, or empty.")]
    public string AllowedHosts { get; set; } = "";

    /// <summary>Gets or sets the networks of the proxies in front of the hub, with commas between. Only they are believed where a request
    /// comes from and by which scheme.</summary>
    /// <value>Addresses, or networks as <c>address/prefix length</c>; the default is this machine: <c>127.0.0.0/8, ::1/128</c>. Empty believes nobody.</value>
    public string TrustedProxies { get; set; } = "127.0.0.0/8, ::1/128";

    /// <summary>Gets or sets where the table is that tells visitors' countries from their addresses.</summary>
    /// <value>The path of a file in the format "MaxMind DB", from the program's folder; <c>off</c> for no countries. The default, empty, means
    /// the table that came with the hub.</value>
    public string Countries { get; set; } = "";

    /// <summary>Gets the public address as an origin; null when the hub does not know it.</summary>
    internal string? PublicOrigin => PublicUrl.Length > 0 ? new Uri(PublicUrl).GetLeftPart(UriPartial.Authority) : null;

    /// <summary>Gets the public address with its path, under which vendors find webhooks and files; null when the hub does not know it.</summary>
    internal string? PublicBase => PublicUrl.Length > 0 ? PublicUrl : null;

    /// <summary>Gets the path of the public address, such as <c>/chat</c>; empty when it has none.</summary>
    internal string PublicPath => PublicUrl.Length > 0 ? new Uri(PublicUrl).AbsolutePath.TrimEnd('/') : "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Parts(TrustedProxies)
        .Where(part => !TryReadNetwork(part, out _))
        .Select(part => new ValidationResult(
            $"TrustedProxies must be addresses or networks with commas between, such as 10.0.0.0/8; '{part}' is neither.",
            [nameof(TrustedProxies)]));

    /// <summary>Reads the networks of the proxies. They are valid: the hub does not start otherwise.</summary>
    internal IEnumerable<IPNetwork> ReadTrustedProxies() =>
        Parts(TrustedProxies).Select(part => TryReadNetwork(part, out var network) ? network : throw new FormatException(part));

    /// <summary>Reads the host names by which the hub may be called.</summary>
    internal IReadOnlyList<string> ReadAllowedHosts() => AllowedHosts.Length > 0 ? [.. Parts(AllowedHosts)]
        : PublicOrigin is { } origin ? [new Uri(origin).Host, "localhost", "127.0.0.1", "[::1]"]
        : ["*"];

    /// <summary>Finds the file that tells visitors' countries; null when it is switched off. Whether it is there, nobody has looked.</summary>
    /// <param name="folder">The program's folder.</param>
    internal string? FindCountries(string folder) => Countries switch
    {
        "" => Path.Combine(folder, "countries.mmdb"),
        "off" => null,
        _ => Path.Combine(folder, Countries),
    };

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool TryReadNetwork(string part, out IPNetwork network)
    {
        if (IPAddress.TryParse(part, out var address))
        {
            network = new(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(part, out network);
    }
}

/// <summary>Checks <see cref="HubOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class HubOptionsValidator : IValidateOptions<HubOptions>;
