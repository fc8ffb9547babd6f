using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Setup;

/// <summary>What the hub must know of itself. Section <c>Hub</c>.</summary>
public sealed class HubOptions
{
    /// <summary>Gets or sets the address under which people reach the hub, such as <c>https://chat.example.com</c>.</summary>
    /// <value>Scheme, host and, if not the usual one, port; the default, empty, means that the hub knows only the addresses it listens on.</value>
    public string PublicUrl { get; set; } = "";

    /// <summary>Gets the origin of <see cref="PublicUrl"/>; null when that is empty.</summary>
    internal string? PublicOrigin => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Authority) : null;
}

/// <summary>Checks <see cref="HubOptions"/> at start.</summary>
internal sealed class HubOptionsValidator : IValidateOptions<HubOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, HubOptions options) =>
        options.PublicUrl.Length == 0 || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Hub:PublicUrl (Hub__PublicUrl) must be an address such as https://chat.example.com, or empty.");
}
