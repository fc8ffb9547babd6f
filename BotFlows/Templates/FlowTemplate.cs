using System.Text;

namespace Omnichannel.BotFlows.Templates;

/// <summary>Fills templates that become text for people.</summary>
internal static class FlowTemplate
{
    /// <summary>Lists every path in a template, in order, repeats included.</summary>
    public static IEnumerable<string> Paths(IEnumerable<TemplateNode> nodes) => nodes.SelectMany(node => node switch
    {
        TemplateNode.Value value => [value.Path],
        TemplateNode.Choice choice => Paths(choice.Then).Concat(Paths(choice.Else)).Prepend(choice.Path),
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>Fills a template, stopping as soon as the result would pass the limit.</summary>
    /// <param name="source">The template.</param>
    /// <param name="scope">Its values.</param>
    /// <param name="limit">The most characters.</param>
    /// <param name="complete">Whether everything fitted.</param>
    /// <returns>The text, at most <paramref name="limit"/> long and never cut inside a surrogate pair.</returns>
    public static string Render(string source, FlowScope scope, int limit, out bool complete)
    {
        var text = new StringBuilder();
        complete = TryWrite(TemplateReader.Read(source), scope, limit, text);
        return text.ToString();
    }

    private static bool TryWrite(IReadOnlyList<TemplateNode> nodes, FlowScope scope, int limit, StringBuilder text)
    {
        foreach (var node in nodes)
        {
            var fitted = node switch
            {
                TemplateNode.Literal literal => TryAppend(literal.Text, limit, text),
                TemplateNode.Value value => TryAppend(scope.Text(value.Path), limit, text),
                TemplateNode.Choice choice => TryWrite(Chosen(choice, scope), scope, limit, text),
                _ => throw new InvalidOperationException($"A template cannot hold {node.GetType().Name}."),
            };

            if (!fitted)
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<TemplateNode> Chosen(TemplateNode.Choice choice, FlowScope scope) =>
        scope.IsTrue(choice.Path) != choice.Negated ? choice.Then : choice.Else;

    private static bool TryAppend(string part, int limit, StringBuilder text)
    {
        var room = limit - text.Length;
        if (part.Length <= room)
        {
            text.Append(part);
            return true;
        }

        text.Append(part, 0, room > 0 && char.IsHighSurrogate(part[room - 1]) ? room - 1 : room);
        return false;
    }
}
