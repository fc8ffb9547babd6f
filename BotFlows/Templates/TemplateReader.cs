namespace Omnichannel.BotFlows.Templates;

/// <summary>Reads the Handlebars subset that flows use: values, <c>#if</c>, <c>#unless</c>, <c>else</c>. One pass, no look-back.</summary>
internal sealed class TemplateReader
{
    private const int MaxNesting = 10;

    private readonly Stack<OpenChoice> _open = new();
    private List<TemplateNode> _nodes = [];

    private TemplateReader()
    {
    }

    /// <summary>Reads a template.</summary>
    /// <exception cref="TemplateFormatException">It is not well formed.</exception>
    public static IReadOnlyList<TemplateNode> Read(string source)
    {
        var reader = new TemplateReader();
        var position = 0;
        while (source.IndexOf("{{", position, StringComparison.Ordinal) is var begin and >= 0)
        {
            reader.AddLiteral(source[position..begin]);
            var end = source.IndexOf("}}", begin, StringComparison.Ordinal);
            if (end < 0)
            {
                throw new TemplateFormatException("A placeholder opens with '{{' but is never closed with '}}'.");
            }

            reader.AddTag(source[(begin + 2)..end].Trim());
            position = end + 2;
        }

        reader.AddLiteral(source[position..]);
        return reader._open.Count == 0
            ? reader._nodes
            : throw new TemplateFormatException($"'{{{{#{reader._open.Peek().Word}}}}}' is never closed.");
    }

    private void AddLiteral(string text)
    {
        if (text.Length > 0)
        {
            _nodes.Add(new TemplateNode.Literal(text));
        }
    }

    private void AddTag(string tag)
    {
        if (tag.StartsWith('#'))
        {
            Open(tag[1..]);
        }
        else if (tag.StartsWith('/'))
        {
            Close(tag[1..].Trim());
        }
        else if (tag == "else")
        {
            Turn();
        }
        else
        {
            _nodes.Add(new TemplateNode.Value(ReadPath(tag)));
        }
    }

    private void Open(string tag)
    {
        var words = tag.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2 || words[0] is not ("if" or "unless"))
        {
            throw new TemplateFormatException($"'{{{{#{tag}}}}}' is not known; write '{{{{#if name}}}}' or '{{{{#unless name}}}}'.");
        }

        if (_open.Count == MaxNesting)
        {
            throw new TemplateFormatException($"Choices are nested more than {MaxNesting} deep.");
        }

        _open.Push(new OpenChoice(words[0], ReadPath(words[1]), _nodes, null));
        _nodes = [];
    }

    private void Turn()
    {
        if (!_open.TryPop(out var choice) || choice.Then is not null)
        {
            throw new TemplateFormatException("'{{else}}' stands where no choice is open.");
        }

        _open.Push(choice with { Then = _nodes });
        _nodes = [];
    }

    private void Close(string word)
    {
        if (!_open.TryPop(out var choice) || choice.Word != word)
        {
            throw new TemplateFormatException($"'{{{{/{word}}}}}' closes nothing.");
        }

        var node = new TemplateNode.Choice(
            choice.Path, choice.Word == "unless", choice.Then ?? _nodes, choice.Then is null ? [] : _nodes);
        _nodes = choice.Before;
        _nodes.Add(node);
    }

    private static string ReadPath(string text) => TemplatePath.IsValid(text)
        ? text
        : throw new TemplateFormatException(
            $"'{{{{{text}}}}}' is not the name of a value. Write names such as '{{{{name}}}}' or '{{{{visitor.name}}}}'.");

    private sealed record OpenChoice(string Word, string Path, List<TemplateNode> Before, List<TemplateNode>? Then);
}
