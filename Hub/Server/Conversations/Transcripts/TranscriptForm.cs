using System.Globalization;

namespace Omnichannel.Hub.Conversations.Transcripts;

/// <summary>The form in which a transcript is written.</summary>
internal abstract class TranscriptForm(TextWriter output)
{
    protected TextWriter Output { get; } = output;

    /// <summary>Writes the head of the document.</summary>
    public abstract Task BeginAsync(string title);

    /// <summary>Writes what somebody said. The text may have lines of its own; none of them may look like another speaker's.</summary>
    public abstract Task QuoteAsync(DateTimeOffset at, string who, string text);

    /// <summary>Writes what happened.</summary>
    public abstract Task TellAsync(DateTimeOffset at, string sentence);

    /// <summary>Writes the end of the document.</summary>
    public abstract Task EndAsync();

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
