using System.Text;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>Fills the URL of a request. A value can fill a path segment or part of a query; it can never leave its place.</summary>
internal static class UrlTemplate
{
    /// <summary>Tells whether scheme, host and port stand before the first placeholder, closed by a slash, question mark or hash.</summary>
    public static bool HasLiteralHost(IReadOnlyList<TemplateNode> nodes)
    {
        if (nodes is [] or [TemplateNode.Literal])
        {
            return true;
        }

        var before = (nodes[0] as TemplateNode.Literal)?.Text ?? "";
        var scheme = before.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && before.IndexOfAny(['/', '?', '#'], scheme + 3) >= 0;
    }

    /// <summary>Fills the template.</summary>
    /// <exception cref="RequestRefusedException">A value would change where the request goes, or the result is no URL.</exception>
    public static string Fill(string source, FlowScope scope)
    {
        var url = new StringBuilder();
        var segment = new Segment();
        var nodes = TemplateReader.Read(source);
        if (!HasLiteralHost(nodes))
        {
            throw new RequestRefusedException("url_host_templated");
        }

        foreach (var node in nodes)
        {
            if (node is TemplateNode.Literal literal)
            {
                AddLiteral(literal.Text, url, segment);
            }
            else if (node is TemplateNode.Value value)
            {
                // Unreserved characters are all that stay: no slash, question mark, hash or percent sign of a visitor gets through.
                var encoded = Uri.EscapeDataString(scope.Text(value.Path));
                url.Append(encoded);
                segment.AddValue(encoded);
            }

            if (url.Length > FlowLimits.UrlLength)
            {
                throw new RequestRefusedException("url_too_long");
            }
        }

        segment.End();
        return Uri.TryCreate(url.ToString(), UriKind.Absolute, out _) ? url.ToString() : throw new RequestRefusedException("url_invalid");
    }

    private static void AddLiteral(string text, StringBuilder url, Segment segment)
    {
        url.Append(text);
        foreach (var character in text)
        {
            segment.AddLiteral(character);
        }
    }

    /// <summary>
    /// Watches the path segment being written: one that a value left empty, or made "." or "..", points to another resource.
    /// </summary>
    private sealed class Segment
    {
        private readonly StringBuilder _text = new();
        private bool _hasValue;
        private bool _isPathOver;

        public void AddLiteral(char character)
        {
            if (character is '/' or '?' or '#')
            {
                End();
                _isPathOver |= character != '/';
            }
            else
            {
                _text.Append(character);
            }
        }

        public void AddValue(string encoded)
        {
            _text.Append(encoded);
            _hasValue = true;
        }

        public void End()
        {
            if (_hasValue && !_isPathOver && _text.ToString() is "" or "." or "..")
            {
                throw new RequestRefusedException("url_path_changed");
            }

            _text.Clear();
            _hasValue = false;
        }
    }
}
