namespace Omnichannel.Hub.Conversations.Transcripts;

/// <summary>A transcript in plain text. Only the hub begins a line at its margin: what people write goes on indented.</summary>
internal sealed class TextTranscript(TextWriter output) : TranscriptForm(output)
{
    private const string Indent = "\n    ";

    public override Task BeginAsync(string title) => Output.WriteAsync(OneLine(title) + "\n\n");

    public override Task QuoteAsync(DateTimeOffset at, string who, string text) =>
        Output.WriteAsync($"[{Instant(at)}] {OneLine(who)}: {text.ReplaceLineEndings("\n").Replace('\v', '\n').Replace("\n", Indent, StringComparison.Ordinal)}\n");

    public override Task TellAsync(DateTimeOffset at, string sentence) => Output.WriteAsync($"[{Instant(at)}] * {OneLine(sentence)}\n");

    public override Task EndAsync() => Task.CompletedTask;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\v', ' ');
}
