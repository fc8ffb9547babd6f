using System.Buffers.Binary;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>In which order a list is, and where a conversation has its place in it.</summary>
internal static class ListOrder
{
    /// <summary>The order of the bytes as they are written, which is the store's; Guid's own comparison agrees with it.</summary>
    private static readonly Comparer<Guid> Ids = Comparer<Guid>.Default;

    /// <summary>Tells whether it is the order in which people are served: the urgent first, then those who came first. Everywhere else the newest is first.</summary>
    public static bool IsServingOrder(ConversationList list) => list == ConversationList.Queue;

    /// <summary>Gets the place of a conversation in a list.</summary>
    public static ListCursor PlaceOf(ConversationList list, ConversationHead head) =>
        new(TimeIn(list, head), head.Id.Value) { Priority = IsServingOrder(list) ? head.Priority : 0 };

    /// <summary>Gets the instant at which a conversation stands in a list.</summary>
    public static DateTimeOffset TimeIn(ConversationList list, ConversationHead head) => list switch
    {
        ConversationList.Mine => head.Preview?.At ?? head.CreatedAt,
        ConversationList.Queue => head.QueuedAt ?? head.CreatedAt,
        ConversationList.Closed or ConversationList.Missed => head.ClosedAt ?? head.CreatedAt,
        ConversationList.Bot or ConversationList.Undelivered or ConversationList.Monitored or ConversationList.Active or ConversationList.All => head.CreatedAt,
    };

    /// <summary>Puts places into a list's order.</summary>
    public static IEnumerable<ListCursor> Sort(ConversationList list, IEnumerable<ListCursor> places) => IsServingOrder(list)
        ? places.OrderByDescending(place => place.Priority).ThenBy(place => place.At).ThenBy(place => place.Id, Ids)
        : places.OrderByDescending(place => place.At).ThenByDescending(place => place.Id, Ids);

    /// <summary>Tells whether a place comes behind another one.</summary>
    public static bool IsBehind(ConversationList list, ListCursor place, ListCursor other)
    {
        var order = place.At == other.At ? Ids.Compare(place.Id, other.Id) : place.At.CompareTo(other.At);
        return !IsServingOrder(list) ? order < 0
            : place.Priority == other.Priority ? order > 0
            : place.Priority < other.Priority;
    }

    /// <summary>Gets the place of a conversation in a list in the order of making, which its id knows.</summary>
    public static ListCursor PlaceOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return new(DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16), id);
    }

    /// <summary>Makes the lowest id that is given at an instant: ids are made in order of time.</summary>
    public static Guid FirstIdAt(DateTimeOffset instant)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, instant.ToUnixTimeMilliseconds() << 16);
        return new(bytes, bigEndian: true);
    }
}
