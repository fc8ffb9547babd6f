using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>An upload in progress. Unless it is kept, its files are removed with it.</summary>
internal sealed class Upload(ConversationId conversation, AttachmentStore store, AttachmentQuota quota, Limits limits) : IDisposable
{
    // The description of an upload lists thumbnails, which make it larger than other activities.
    private const int ActivityLength = 2_000_000;

    private readonly List<AttachmentRecord> _files = [];
    private readonly List<AttachmentRoom> _rooms = [];
    private bool _kept;

    /// <summary>Gets the files in the order in which the description lists them: parts come as their reading ended, and match by name.</summary>
    public IReadOnlyList<AttachmentRecord> Files => Activity?.Attachments is { } listed
        ? [.. _files.OrderBy(file => PlaceOf(file, listed))]
        : _files;

    public ClientActivity? Activity { get; private set; }

    /// <summary>Stores one file; returns the refusal when it cannot be taken.</summary>
    public async Task<IResult?> AddAsync(string name, string? contentType, Stream content, CancellationToken cancellationToken)
    {
        if (_files.Count == limits.FilesPerMessage)
        {
            return DirectLineErrors.TooLarge.Answer($"A message carries at most {limits.FilesPerMessage} files.");
        }

        if (limits.RefusedEndings().Any(ending => name.EndsWith('.' + ending, StringComparison.OrdinalIgnoreCase)))
        {
            return DirectLineErrors.FileRefused.Answer();
        }

        var room = await quota.HoldAsync(conversation, limits.FileSize, cancellationToken);
        _rooms.Add(room);
        var file = await store.SaveAsync(conversation, name, contentType, content, room.Size, cancellationToken);
        if (file is null)
        {
            return DirectLineErrors.TooLarge.Answer(room.Size < limits.FileSize
                ? "This conversation has no room for more files."
                : $"A file may have at most {limits.FileSize} bytes.");
        }

        room.Shrink(file.Size);
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
        foreach (var file in _kept ? [] : _files)
        {
            store.Discard(file);
        }

        // The log counts the kept files from here on.
        foreach (var room in _rooms)
        {
            room.Dispose();
        }
    }

    private static int PlaceOf(AttachmentRecord file, IReadOnlyList<ClientAttachment> listed)
    {
        for (var place = 0; place < listed.Count; place++)
        {
            if (FileNames.Clean(listed[place].Name) == file.Name)
            {
                return place;
            }
        }

        return listed.Count;
    }
}
