using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Omnichannel.Core.Activities;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Conversations;

/// <summary>Makes an activity of what an operator has written, for the visitor or for colleagues.</summary>
internal sealed class WrittenMessages(HubDbContext database, IOptions<Limits> limits)
{
    /// <summary>Reads a message.</summary>
    /// <param name="conversation">Where it is written; its files are there already.</param>
    /// <param name="clientCommandId">The id by which its sender will know it again.</param>
    /// <param name="text">The text; null and blank count as none.</param>
    /// <param name="files">The ids of its files.</param>
    /// <param name="cancellationToken">Stops the look into the store.</param>
    /// <returns>The activity, or null and a sentence that says what is wrong.</returns>
    public async Task<(Activity? Activity, string Problem)> ReadAsync(
        Guid conversation, Guid clientCommandId, string? text, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) && files.Count == 0)
        {
            return (null, "Write something, or attach a file.");
        }

        if (text?.Length > limits.Value.MessageText || files.Count > limits.Value.FilesPerMessage)
        {
            return (null, $"A message has at most {limits.Value.MessageText} characters and {limits.Value.FilesPerMessage} files.");
        }

        return await FindFilesAsync(conversation, files, cancellationToken) is { } attachments
            ? (Write(clientCommandId, text ?? "", attachments), "")
            : (null, "One of the files is not there. Attach it again.");
    }

    private static Activity Write(Guid clientCommandId, string text, IReadOnlyList<Attachment> attachments) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = "plain",
        Attachments = attachments.Count > 0 ? attachments : null,
        ChannelData = JsonSerializer.SerializeToElement(
            new Dictionary<string, string> { [EntryReader.ClientId] = clientCommandId.ToString("D") },
            ConsoleJson.Default.DictionaryStringString),
    };

    private async Task<IReadOnlyList<Attachment>?> FindFilesAsync(Guid conversation, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await database.Attachments.AsNoTracking()
            .Where(file => file.Conversation == conversation && ids.Contains(file.Id))
            .ToDictionaryAsync(file => file.Id, cancellationToken);
        return ids.All(rows.ContainsKey)
            ? [.. ids.Select(id => new Attachment { ContentType = rows[id].ContentType, Name = rows[id].Name, ContentUrl = AttachmentLink.Write(id) })]
            : null;
    }
}
