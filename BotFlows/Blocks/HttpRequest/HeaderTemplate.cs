using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>Fills the headers of a request.</summary>
internal static class HeaderTemplate
{
    /// <summary>Fills all values and adds the content type of a body that has none.</summary>
    /// <exception cref="RequestRefusedException">A value is not printable ASCII, so it could end its line, or is too long.</exception>
    public static IReadOnlyList<HttpEffectHeader> Fill(IReadOnlyList<HttpHeaderField> fields, bool hasBody, FlowWalk walk)
    {
        var headers = fields.Select(field => FillField(field, walk)).ToList();
        var hasType = headers.Any(header => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase));
        if (hasBody && !hasType)
        {
            headers.Add(new HttpEffectHeader("Content-Type", "application/json"));
        }

        return headers;
    }

    /// <summary>Finds the secret that a header ends with.</summary>
    /// <returns>Its name, and what stands before it; null for no secret.</returns>
    public static (string? Secret, IReadOnlyList<TemplateNode> Before) Split(string? template)
    {
        var nodes = TemplateReader.Read(template ?? "");
        return nodes.Count > 0 && nodes[^1] is TemplateNode.Value last && TemplatePath.FindSecret(last.Path) is { } secret
            ? (secret, [.. nodes.Take(nodes.Count - 1)])
            : (null, nodes);
    }

    private static HttpEffectHeader FillField(HttpHeaderField field, FlowWalk walk)
    {
        var (secret, before) = Split(field.Value);
        return new(field.Name ?? "", FillValue(before, walk), secret);
    }

    private static string FillValue(IReadOnlyList<TemplateNode> nodes, FlowWalk walk)
    {
        var value = FlowTemplate.Render(nodes, walk.Scope, FlowLimits.HeaderLength, out var complete);
        if (!complete)
        {
            throw new RequestRefusedException("header_too_long");
        }

        return value.All(character => character is >= ' ' and <= '~') ? value : throw new RequestRefusedException("header_refused");
    }
}
