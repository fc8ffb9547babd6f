using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>Limits of every outgoing HTTP call; section <c>SafeHttp</c>.</summary>
public sealed class SafeHttpOptions : IValidatableObject
{
    /// <summary>Gets or sets how long a call may take from the look-up to the last byte. 00:00:00.1 to 00:02:00; default 00:00:10.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how long look-up, connection and TLS may take together. 00:00:00.1 to 00:01:00; default 00:00:05.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the largest body of an answer in bytes, counted after decompression. 1,024 to 52,428,800; default 1,048,576.</summary>
    [Range(1024, 52_428_800)]
    public int MaxBodyBytes { get; set; } = 1_048_576;

    /// <summary>Gets or sets the largest head of an answer in KiB: status line and all headers. 1 to 64; default 16.</summary>
    [Range(1, 64)]
    public int MaxHeadKilobytes { get; set; } = 16;

    /// <summary>Gets or sets how many connections one host may hold; further calls wait within their deadline. 1 to 1,000; default 64.</summary>
    [Range(1, 1000)]
    public int MaxConnectionsPerHost { get; set; } = 64;

    /// <summary>Gets or sets the ports that may be called, with commas between. 1 to 65535 each; default <c>80, 443, 8080, 8443</c>.</summary>
    /// <remarks>One text and not a list: a bound list would only ever grow beyond its default.</remarks>
    [Required]
    public string Ports { get; set; } = "80, 443, 8080, 8443";

    /// <summary>Gets the targets that may be called although their address or port is not allowed, as <c>host:port</c>. Default: none.</summary>
    /// <remarks>For services in one's own network. Exact names or addresses, no wildcards; stronger than <see cref="DeniedNetworks"/>.</remarks>
    public IList<string> AllowedTargets { get; } = [];

    /// <summary>Gets public networks that must not be called either, as <c>address/prefix length</c>. Default: none.</summary>
    public IList<string> DeniedNetworks { get; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsReadable(() => TargetRules.ReadPorts(Ports).Min() > 0))
        {
            yield return new("Ports must be numbers from 1 to 65535 with commas between.", [nameof(Ports)]);
        }

        foreach (var target in AllowedTargets.Where(target => !IsReadable(() => TargetRules.ReadTarget(target).Port > 0)))
        {
            yield return new($"AllowedTargets must be host:port, for example intranet.example:8080; found '{target}'.", [nameof(AllowedTargets)]);
        }

        foreach (var network in DeniedNetworks.Where(network => !IPNetwork.TryParse(network, out _)))
        {
            yield return new($"DeniedNetworks must be address/prefix length, for example 198.51.100.0/24; found '{network}'.", [nameof(DeniedNetworks)]);
        }
    }

    private static bool IsReadable(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            return false;
        }
    }
}

/// <summary>Stops the start when a limit of <see cref="SafeHttpOptions"/> is out of range.</summary>
[OptionsValidator]
public sealed partial class SafeHttpOptionsValidator : IValidateOptions<SafeHttpOptions>;
