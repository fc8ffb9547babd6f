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
        var headers = fields.Select(field => new HttpEffectHeader(field.Name ?? "", FillValue(field.Value, walk))).ToList();
        var hasType = headers.Any(header => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase));
        if (hasBody && !hasType)
        {
            headers.Add(new HttpEffectHeader("Content-Type", "application/json"));
        }

        return headers;
    }

    private static string FillValue(string? template, FlowWalk walk)
    {
        var value = FlowTemplate.Render(template ?? "", walk.Scope, FlowLimits.HeaderLength, out var complete);
        if (!complete)
        {
            throw new RequestRefusedException("header_too_long");
        }

        return value.All(character => character is >= ' ' and <= '~') ? value : throw new RequestRefusedException("header_refused");
    }
}
