namespace Omnichannel.BotFlows.Templates;

/// <summary>Reads the Handlebars subset that flows use: values, helpers, <c>#if</c>, <c>#unless</c>, <c>#each</c>, <c>else</c>. One pass, no look-back.</summary>
internal sealed class TemplateReader
{
    private const int MaxNesting = 10;

    private readonly Stack<OpenPart> _open = new();
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
        else if (tag == "else" || tag.StartsWith("else ", StringComparison.Ordinal))
        {
            Turn(tag["else".Length..].Trim());
        }
        else
        {
            _nodes.Add(TemplateTag.Read(tag));
        }
    }

    private void Open(string tag, bool isElse = false)
    {
        var words = tag.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2 || words[0] is not ("if" or "unless" or "each"))
        {
            throw new TemplateFormatException(
                $"'{{{{#{tag}}}}}' is not known; write '{{{{#if name}}}}', '{{{{#unless name}}}}' or '{{{{#each list}}}}'.");
        }

        if (_open.Count == MaxNesting)
        {
            throw new TemplateFormatException($"Choices are nested more than {MaxNesting} deep.");
        }

        _open.Push(new OpenPart(words[0], TemplateTag.ReadPath(words[1]), _nodes, null, isElse));
        _nodes = [];
    }

    private void Turn(string next)
    {
        if (!_open.TryPop(out var part) || part.Then is not null)
        {
            throw new TemplateFormatException("'{{else}}' stands where no choice is open.");
        }

        _open.Push(part with { Then = _nodes });
        _nodes = [];
        if (next.Length > 0)
        {
            if (!next.StartsWith("if ", StringComparison.Ordinal) || part.Word == "each")
            {
                throw new TemplateFormatException($"'{{{{else {next}}}}}' is not known; write '{{{{else}}}}', or in a choice '{{{{else if name}}}}'.");
            }

            // An "else if" is a choice of its own inside, which the end of the outer one closes too.
            Open(next, isElse: true);
        }
    }

    private void Close(string word)
    {
        bool goesOn;
        do
        {
            if (!_open.TryPop(out var part) || (part.Word != word && !part.IsElse))
            {
                throw new TemplateFormatException($"'{{{{/{word}}}}}' closes nothing.");
            }

            var (first, second) = part.Then is null ? (_nodes, []) : (part.Then, _nodes);
            TemplateNode node = part.Word == "each"
                ? new TemplateNode.Each(part.Path, first, second)
                : new TemplateNode.Choice(part.Path, part.Word == "unless", first, second);
            _nodes = part.Before;
            _nodes.Add(node);
            goesOn = part.IsElse;
        }
        while (goesOn);
    }

    private sealed record OpenPart(string Word, string Path, List<TemplateNode> Before, List<TemplateNode>? Then, bool IsElse);
}
