using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Templates;

/// <summary>Fills templates that become text for people.</summary>
internal static class FlowTemplate
{
    /// <summary>Lists every path in a template that is looked up outside of its own lists, in order, repeats included.</summary>
    public static IEnumerable<string> Paths(IEnumerable<TemplateNode> nodes) => AllPaths(nodes).Where(path => TemplatePath.Root(path) is not (FlowScope.This or FlowScope.ThisNumber));

    /// <summary>Fills a template, stopping as soon as the result would pass the limit.</summary>
    /// <param name="source">The template.</param>
    /// <param name="scope">Its values.</param>
    /// <param name="limit">The most characters.</param>
    /// <param name="complete">Whether everything fitted.</param>
    /// <returns>The text, at most <paramref name="limit"/> long and never cut inside a surrogate pair.</returns>
    public static string Render(string source, FlowScope scope, int limit, out bool complete) =>
        Render(TemplateReader.Read(source), scope, limit, out complete);

    /// <summary>Fills a template that was read before.</summary>
    public static string Render(IReadOnlyList<TemplateNode> nodes, FlowScope scope, int limit, out bool complete)
    {
        var writer = new TemplateWriter(limit, FlowLimits.TemplatePieces);
        complete = writer.TryWrite(nodes, scope);
        return writer.ToString();
    }

    private static IEnumerable<string> AllPaths(IEnumerable<TemplateNode> nodes) => nodes.SelectMany(node => node switch
    {
        TemplateNode.Value value => [value.Path],
        TemplateNode.Formatted { Helper: not TemplateHelper.Default } formatted => [formatted.Path],
        TemplateNode.Choice choice => AllPaths(choice.Then).Concat(AllPaths(choice.Else)).Prepend(choice.Path),
        TemplateNode.Each each => AllPaths(each.Body).Concat(AllPaths(each.Else)).Prepend(each.Path),
        _ => Enumerable.Empty<string>(),
    });
}
