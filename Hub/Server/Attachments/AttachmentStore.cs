using System.Security.Cryptography;
using Omnichannel.Core;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Attachments;

/// <summary>Keeps files in the data folder, under random names that tell nothing of what the visitor called them.</summary>
/// <remarks>A file is complete on the disk before its row is committed; a file without a row is swept after a day.</remarks>
internal sealed class AttachmentStore(DataFolder folder, TimeProvider clock)
{
    /// <summary>Makes the id of a file: 128 random bits.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Takes in a file under an id of its own.</summary>
    public Task<AttachmentRecord?> SaveAsync(
        ConversationId conversation, string name, string? declaredType, Stream content, long limit, CancellationToken cancellationToken) =>
        SaveAsync(NewId(), conversation, name, declaredType, content, limit, cancellationToken);

    /// <summary>Takes in a file.</summary>
    /// <param name="id">Its id; what was stored under it before is replaced.</param>
    /// <param name="conversation">Where it belongs.</param>
    /// <param name="name">Its name, cleaned.</param>
    /// <param name="declaredType">The media type the sender claims.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="limit">At most how many bytes.</param>
    /// <param name="cancellationToken">Ends it; nothing is left behind.</param>
    /// <returns>The record to commit with the message, or null when the file is larger than the limit.</returns>
    /// <exception cref="StoreUnavailableException">The disk does not take it.</exception>
    public async Task<AttachmentRecord?> SaveAsync(
        string id,
        ConversationId conversation,
        string name,
        string? declaredType,
        Stream content,
        long limit,
        CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(folder.Attachments, id + ".part");
        try
        {
            var written = await WriteAsync(temporary, content, limit, cancellationToken);
            if (written is not var (size, hash, start))
            {
                File.Delete(temporary);
                return null;
            }

            OnDisk(() =>
            {
                File.Move(temporary, PathOf(id), overwrite: true);
                FolderSync.Flush(folder.Attachments);
                return true;
            });
            return new(id, conversation, name, MediaTypes.Sniff(start, declaredType), size, hash, clock.GetUtcNow());
        }
        catch
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }

            throw;
        }
    }

    /// <summary>Opens a stored file; null when it is gone.</summary>
    public Stream? Open(string id)
    {
        var path = PathOf(id);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65_536, useAsync: true) : null;
    }

    /// <summary>Removes a file that never became part of a conversation.</summary>
    public void Discard(AttachmentRecord file) => File.Delete(PathOf(file.Id));

    private string PathOf(string id)
    {
        // Ids are made here and stored; anything else in a request must not become a path.
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigitLower))
        {
            return Path.Combine(folder.Attachments, "none");
        }

        return Path.Combine(folder.Attachments, id);
    }

    private static async Task<(long Size, string Hash, byte[] Start)?> WriteAsync(string path, Stream content, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = OnDisk(() => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true));
        var buffer = new byte[65_536];
        byte[] start = [];
        long size = 0;
        int read;
        while ((read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            size += read;
            if (size > limit)
            {
                return null;
            }

            if (start.Length == 0)
            {
                start = buffer[..Math.Min(read, MediaTypes.SniffLength)];
            }

            hash.AppendData(buffer.AsSpan(0, read));
            await OnDiskAsync(file.WriteAsync(buffer.AsMemory(0, read), cancellationToken));
        }

        OnDisk(() =>
        {
            file.Flush(flushToDisk: true);
            return true;
        });
        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()), start);
    }

    // A full disk is the hub's trouble: the sender, whose own line breaks in the same exception, must hear of it as such.
    private static T OnDisk<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotStored(error);
        }
    }

    private static async ValueTask OnDiskAsync(ValueTask act)
    {
        try
        {
            await act;
        }
        catch (IOException error)
        {
            throw NotStored(error);
        }
    }

    private static StoreUnavailableException NotStored(Exception error) => new("A file could not be stored.", error);
}
