using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>
/// Fills a JSON body: inside quotes a value is escaped text, outside it is a whole JSON value. It can add no member and close no
/// string.
/// </summary>
internal static class JsonBodyTemplate
{
    /// <summary>Fills the template.</summary>
    /// <param name="source">The template.</param>
    /// <param name="find">Finds a value; null is written as empty text inside quotes and as null outside.</param>
    /// <param name="limit">The most characters.</param>
    /// <exception cref="RequestRefusedException">The result passes the limit, or is not JSON.</exception>
    public static string Fill(string source, Func<string, JsonElement?> find, int limit)
    {
        var body = new StringBuilder();
        var quotes = new Quotes();
        foreach (var node in TemplateReader.Read(source))
        {
            if (node is TemplateNode.Literal literal)
            {
                quotes.Read(literal.Text);
                body.Append(literal.Text);
            }
            else if (node is TemplateNode.Value value)
            {
                body.Append(quotes.AreOpen ? Inside(find(value.Path)) : Outside(find(value.Path)));
            }

            if (body.Length > limit)
            {
                throw new RequestRefusedException("body_too_long");
            }
        }

        var text = body.ToString();
        return IsJson(text) ? text : throw new RequestRefusedException("body_not_json");
    }

    // The default encoder writes a quote as \u0022, so even a backslash that the admin left before the placeholder opens nothing.
    private static string Inside(JsonElement? value) => value is { } found ? JavaScriptEncoder.Default.Encode(FlowValue.ToText(found)) : "";

    private static string Outside(JsonElement? value) => value is { } found ? found.GetRawText() : "null";

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Knows whether the text read so far has an open string.</summary>
    private sealed class Quotes
    {
        private bool _isEscaped;

        public bool AreOpen { get; private set; }

        public void Read(string text)
        {
            foreach (var character in text)
            {
                if (character == '"' && !_isEscaped)
                {
                    AreOpen = !AreOpen;
                }

                _isEscaped = AreOpen && character == '\\' && !_isEscaped;
            }
        }
    }
}
