using System.Text;
using System.Text.Json;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Templates;

/// <summary>Writes one template. Bounded twice: in characters, and in pieces, because lists in lists multiply.</summary>
internal sealed class TemplateWriter(int limit, int pieces)
{
    private readonly StringBuilder _text = new();
    private int _pieces;

    /// <summary>Writes as much as fits.</summary>
    /// <returns>Whether everything did.</returns>
    public bool TryWrite(IReadOnlyList<TemplateNode> nodes, FlowScope scope)
    {
        foreach (var node in nodes)
        {
            var fitted = ++_pieces <= pieces && node switch
            {
                TemplateNode.Literal literal => TryAppend(literal.Text),
                TemplateNode.Value value => TryAppend(scope.Text(value.Path)),
                TemplateNode.Formatted formatted =>
                    TryAppend(TemplateFormat.Write(formatted.Helper, scope.Find(formatted.Path), formatted.Argument, scope.Locale)),
                TemplateNode.Choice choice => TryWrite(scope.IsTrue(choice.Path) != choice.Negated ? choice.Then : choice.Else, scope),
                TemplateNode.Each each => TryWriteEach(each, scope),
                _ => throw new InvalidOperationException($"A template cannot hold {node.GetType().Name}."),
            };

            if (!fitted)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private bool TryWriteEach(TemplateNode.Each each, FlowScope scope)
    {
        if (scope.Find(each.Path) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            return TryWrite(each.Else, scope);
        }

        var number = 0;
        return list.EnumerateArray().Take(FlowLimits.EachItems).All(item => TryWrite(each.Body, scope.Inside(item, ++number)));
    }

    private bool TryAppend(string part)
    {
        var room = limit - _text.Length;
        if (part.Length <= room)
        {
            _text.Append(part);
            return true;
        }

        _text.Append(part, 0, room > 0 && char.IsHighSurrogate(part[room - 1]) ? room - 1 : room);
        return false;
    }
}
