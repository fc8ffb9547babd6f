using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Flows;

/// <summary>What flows need that does not belong into a flow. Section <c>Flows</c>.</summary>
public sealed class FlowOptions
{
    /// <summary>
    /// Gets or sets secrets by name, without case, such as <c>Flows__Secrets__crm</c> in the environment; a header of a flow's request
    /// names one as <c>{{secret.crm}}</c>.
    /// </summary>
    /// <value>Printable ASCII; the default is none. They are put into a request as it is sent, and stand in no flow, log or answer.</value>
    public Dictionary<string, string> Secrets { get; set; } = [];

    /// <summary>Finds a secret.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null when there is none, or an empty one.</returns>
    internal string? FindSecret(string name) =>
        Secrets.FirstOrDefault(secret => secret.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value : null;
}

/// <summary>Checks <see cref="FlowOptions"/> at start.</summary>
internal sealed class FlowOptionsValidator : IValidateOptions<FlowOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FlowOptions options) =>
        options.Secrets.FirstOrDefault(secret => secret.Value.Any(character => character is < ' ' or > '~')).Key is { } wrong
            ? ValidateOptionsResult.Fail($"Flows:Secrets:{wrong} must be printable ASCII.")
            : ValidateOptionsResult.Success;
}
