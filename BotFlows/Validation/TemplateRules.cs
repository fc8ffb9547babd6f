using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Validation;

/// <summary>What must be true of every template, whatever block holds it.</summary>
internal static class TemplateRules
{
    /// <summary>Checks templates and lists the values that the readable ones use.</summary>
    public static IReadOnlyList<VariableRead> Check(IEnumerable<TemplateUse> uses, FlowCheck check)
    {
        var reads = new List<VariableRead>();
        foreach (var use in uses)
        {
            if (use.Place is TemplatePlace.Text)
            {
                check.LimitText(use.Field, use.Source);
            }

            reads.AddRange(CheckOne(use, check).Select(path => new VariableRead(use.Field, path)));
        }

        return reads;
    }

    private static IEnumerable<string> CheckOne(TemplateUse use, FlowCheck check)
    {
        try
        {
            var nodes = TemplateReader.Read(use.Source ?? "");
            if (use.Place is TemplatePlace.Url or TemplatePlace.JsonBody && nodes.Any(node => node is not (TemplateNode.Literal or TemplateNode.Value)))
            {
                check.Error(
                    "bad-template",
                    use.Field,
                    "Choices, lists and helpers such as {{#if}} work in texts only. Prepare the value with a 'set variable' block before.");
            }

            return FlowTemplate.Paths(nodes).Distinct(StringComparer.Ordinal);
        }
        catch (TemplateFormatException problem)
        {
            check.Error("bad-template", use.Field, problem.Message);
            return [];
        }
    }
}
