using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>Keeps secrets out of flows: they are exported, shown and kept for ever. A flow names a secret, and the hub knows it.</summary>
internal static class SecretRules
{
    private const string Advice = "Keep it out of the flow: set it in the hub's settings as Flows:Secrets, and write {{secret.name}} here.";

    private static readonly string[] Headers = ["Authorization", "Cookie", "X-Api-Key", "Api-Key", "X-Auth-Token", "X-Access-Token"];

    private static readonly string[] Parameters = ["key", "apikey", "api_key", "api-key", "token", "access_token", "secret", "password", "sig", "signature"];

    /// <summary>Checks one header.</summary>
    public static void CheckHeader(HttpHeaderField header, string field, FlowCheck check)
    {
        IReadOnlyList<TemplateNode> before;
        string? secret;
        try
        {
            (secret, before) = HeaderTemplate.Split(header.Value);
        }
        catch (TemplateFormatException)
        {
            // Reported as bad-template, as for every other template.
            return;
        }

        if (FlowTemplate.Paths(before).Any(path => TemplatePath.Root(path) == TemplatePath.Secret))
        {
            check.Error("secret-out-of-place", field, "A secret stands at the end of a header, alone or behind a word such as 'Bearer'.");
        }
        else if (secret is null && Headers.Contains(header.Name, StringComparer.OrdinalIgnoreCase) && IsWrittenOut(before))
        {
            check.Error("secret-in-flow", field, $"This looks like a secret. {Advice}");
        }
    }

    /// <summary>Checks an address.</summary>
    public static void CheckUrl(string url, FlowCheck check)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var pairs = query < 0 ? [] : url[(query + 1)..].Split('#')[0].Split('&').Select(pair => pair.Split('=', 2));
        if (pairs.Any(pair => pair is [var name, { Length: > 0 } value]
            && Parameters.Contains(name, StringComparer.OrdinalIgnoreCase) && !value.Contains("{{", StringComparison.Ordinal)))
        {
            check.Error("secret-in-flow", "url", $"The address seems to hold a secret. Send it in a header. {Advice}");
        }
    }

    private static bool IsWrittenOut(IReadOnlyList<TemplateNode> nodes) =>
        nodes.All(node => node is TemplateNode.Literal) && nodes.Any(node => node is TemplateNode.Literal { Text: var text } && !string.IsNullOrWhiteSpace(text));
}
