using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Conversations.Transcripts;

/// <summary>What the speakers of a transcript are called.</summary>
/// <param name="Visitor">The visitor, marked as one: they chose their name themselves, and it may be a colleague's.</param>
/// <param name="Bot">The bot, by the inbox's name, as visitors know it.</param>
internal sealed record TranscriptNames(string Visitor, string Bot)
{
    /// <summary>Finds an author's name.</summary>
    public string Of(AuthorView author) => author.Kind switch
    {
        AuthorKind.Visitor => Visitor,
        AuthorKind.Bot => Bot,
        AuthorKind.Operator => author.Name ?? "Support",
        AuthorKind.System => "System",
    };
}
