using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>What must be true of the URL of a request: an absolute http or https address whose host no value can change.</summary>
internal static class UrlRules
{
    public static void Check(string? url, FlowCheck check)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            check.Error("bad-url", "url", "Write the address to call, beginning with https://.");
            return;
        }

        IReadOnlyList<TemplateNode> nodes;
        try
        {
            nodes = TemplateReader.Read(url);
        }
        catch (TemplateFormatException)
        {
            // Reported as bad-template, as for every other template.
            return;
        }

        SecretRules.CheckUrl(url, check);
        if (!UrlTemplate.HasLiteralHost(nodes))
        {
            check.Error(
                "templated-host",
                "url",
                "Scheme, host and port must be written out: a value that a visitor gave could send the request anywhere.");
        }
        else if (FindProblem(nodes) is { } problem)
        {
            check.Error("bad-url", "url", problem);
        }
        else if (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            check.Warning("insecure-url", "url", "What is sent to an http:// address can be read on its way. Use https://.");
        }
    }

    private static string? FindProblem(IReadOnlyList<TemplateNode> nodes)
    {
        var sample = string.Concat(nodes.Select(node => node is TemplateNode.Literal literal ? literal.Text : "x"));
        if (sample.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character == '\\'))
        {
            return "The address must not hold spaces, line breaks or backslashes.";
        }

        if (sample.Length > FlowLimits.UrlLength)
        {
            return $"The address has more than {FlowLimits.UrlLength} characters.";
        }

        var isAddress = Uri.TryCreate(sample, UriKind.Absolute, out var address);
        if (!isAddress || address is not { Scheme: "http" or "https", Host.Length: > 0 })
        {
            return "This is not an address that can be called. It begins with https:// and a host.";
        }

        if (address.UserInfo.Length > 0)
        {
            return "The address must not hold a user name or password; use a header.";
        }

        var hasDots = sample.Split('?', '#')[0].Split('/').Any(segment => segment is "." or "..");
        return hasDots ? "The path must not hold '.' or '..' as a part." : null;
    }
}
