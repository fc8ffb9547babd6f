using System.Buffers.Text;
using System.Buffers.Binary;

namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>Where a page of a list ended: the last row's instant and id, and in the queue its priority. Opaque to clients.</summary>
internal readonly record struct ListCursor(DateTimeOffset At, Guid Id)
{
    private const int Length = 28;

    /// <summary>Gets how urgent the row is, in the queue, where that goes before time; 0 in every other list.</summary>
    public int Priority { get; init; }

    public static bool TryRead(string? text, out ListCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[Length];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length)
        {
            return false;
        }

        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (milliseconds is < 0 or > 253_402_300_799_999)
        {
            return false;
        }

        cursor = new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), new(bytes[8..24], bigEndian: true)) { Priority = BinaryPrimitives.ReadInt32BigEndian(bytes[24..]) };
        return true;
    }

    public string Write()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, At.ToUnixTimeMilliseconds());
        Id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes[24..], Priority);
        return Base64Url.EncodeToString(bytes);
    }
}
