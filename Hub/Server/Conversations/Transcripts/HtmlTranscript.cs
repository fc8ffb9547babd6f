using System.Text.Encodings.Web;

namespace Omnichannel.Hub.Conversations.Transcripts;

/// <summary>A transcript as a page without scripts; everything that people wrote is encoded.</summary>
internal sealed class HtmlTranscript(TextWriter output) : TranscriptForm(output)
{
    private const string Style =
        "body{font:15px/1.5 system-ui,sans-serif;max-width:45em;margin:2em auto;padding:0 1em;color-scheme:light dark}"
        + "time{color:GrayText;font-size:.87em}.event{color:GrayText}.text{white-space:pre-wrap;overflow-wrap:anywhere}";

    public override Task BeginAsync(string title) => Output.WriteAsync(
        $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Encode(title)}</title><style>{Style}</style></head><body><h1>{Encode(title)}</h1>\n");

    public override Task QuoteAsync(DateTimeOffset at, string who, string text) => Output.WriteAsync(
        $"<p><time>{Instant(at)}</time> <b dir=\"auto\">{Encode(who)}</b><br><span class=\"text\" dir=\"auto\">{Encode(text.ReplaceLineEndings("\n"))}</span></p>\n");

    public override Task TellAsync(DateTimeOffset at, string sentence) => Output.WriteAsync(
        $"<p class=\"event\"><time>{Instant(at)}</time> {Encode(sentence)}</p>\n");

    public override Task EndAsync() => Output.WriteAsync("</body></html>\n");

    // A line end stays one: the style keeps it, and other tools see it too.
    private static string Encode(string text) => HtmlEncoder.Default.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);
}
