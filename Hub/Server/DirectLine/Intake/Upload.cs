using Omnichannel.Core;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>An upload in progress. Unless it is kept, its files are removed with it.</summary>
internal sealed class Upload(ConversationId conversation, AttachmentStore store, Limits limits, long left) : IDisposable
{
    // The description of an upload lists thumbnails, which make it larger than other activities.
    private const int ActivityLength = 2_000_000;

    private readonly List<AttachmentRecord> _files = [];
    private bool _kept;

    public IReadOnlyList<AttachmentRecord> Files => _files;

    public ClientActivity? Activity { get; private set; }

    /// <summary>Stores one file; returns the refusal when it cannot be taken.</summary>
    public async Task<IResult?> AddAsync(string name, string? contentType, Stream content, CancellationToken cancellationToken)
    {
        if (_files.Count == limits.FilesPerMessage)
        {
            return DirectLineErrors.TooLarge.Answer($"A message carries at most {limits.FilesPerMessage} files.");
        }

        var room = Math.Min(limits.FileSize, left - _files.Sum(file => file.Size));
        var file = await store.SaveAsync(conversation, name, contentType, content, room, cancellationToken);
        if (file is null)
        {
            return DirectLineErrors.TooLarge.Answer(room < limits.FileSize
                ? "This conversation has no room for more files."
                : $"A file may have at most {limits.FileSize} bytes.");
        }

        _files.Add(file);
        return null;
    }

    /// <summary>Reads the part that describes the message; returns the refusal when it is wrong.</summary>
    public async Task<IResult?> ReadActivityAsync(Stream content, ClientActivityReader reader, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[8_192];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (copy.Length + read > ActivityLength)
            {
                return DirectLineErrors.TooLarge.Answer("The description of the upload is too large.");
            }

            copy.Write(buffer, 0, read);
        }

        var (activity, problem) = reader.Read(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        Activity = activity;
        return problem is null ? null : DirectLineErrors.BadArgument.Answer(problem);
    }

    /// <summary>The message is in the log; its files belong to it now.</summary>
    public void Keep() => _kept = true;

    public void Dispose()
    {
        if (_kept)
        {
            return;
        }

        foreach (var file in _files)
        {
            store.Discard(file);
        }
    }
}
