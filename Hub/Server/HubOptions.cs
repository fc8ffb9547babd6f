using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub;

/// <summary>What the hub must know of the world around it. Section <c>Hub</c>.</summary>
public sealed class HubOptions
{
    /// <summary>Gets or sets the address under which browsers and vendors reach the hub, such as <c>https://chat.example.com</c>.</summary>
    /// <value>Scheme, host and port without a path; the default, empty, means the address of each request.</value>
    [RegularExpression("^(https?://[^/]+)?$", ErrorMessage = "Hub:PublicUrl must be scheme, host and port, such as https://chat.example.com, or empty.")]
    public string PublicUrl { get; set; } = "";

    /// <summary>Gets the same as an origin; null when the hub does not know it.</summary>
    internal string? PublicOrigin => PublicUrl.Length > 0 ? PublicUrl : null;
}

/// <summary>Checks <see cref="HubOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class HubOptionsValidator : IValidateOptions<HubOptions>;
