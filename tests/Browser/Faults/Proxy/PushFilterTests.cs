using System.Text;

namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>What the filter takes out, and that what it leaves is whole.</summary>
public sealed class PushFilterTests
{
    private const byte Text = 0x81;
    private const byte Unfinished = 0x01;
    private const byte Rest = 0x80;
    private const byte Ping = 0x89;

    private static readonly byte[] Upgrade = Encoding.ASCII.GetBytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(70_000)]
    public void Messages_are_taken_out_whole_however_they_are_cut_up(int piece)
    {
        byte[] pushes = [.. Frame(Text, 5), .. Frame(Text, 300), .. Frame(Ping, 2), .. Frame(Unfinished, 70_000), .. Frame(Ping, 1), .. Frame(Rest, 4)];
        var filter = new PushFilter();

        var passed = Feed(filter, [.. Upgrade, .. Frame(Text, 9)], piece, drop: false);
        var dropped = Feed(filter, pushes, piece, drop: true);
        var after = Feed(filter, Frame(Text, 7), piece, drop: false);

        Assert.Equal([.. Upgrade, .. Frame(Text, 9)], passed);
        Assert.Equal([.. Frame(Ping, 2), .. Frame(Ping, 1)], dropped);
        Assert.Equal(Frame(Text, 7), after);
    }

    [Fact]
    public void A_message_that_had_begun_before_is_finished()
    {
        var filter = new PushFilter();
        Feed(filter, [.. Upgrade, .. Frame(Unfinished, 10)], 100, drop: false);

        var rest = Feed(filter, [.. Frame(Rest, 3), .. Frame(Text, 3)], 100, drop: true);

        Assert.Equal(Frame(Rest, 3), rest);
    }

    [Fact]
    public void Plain_answers_are_left_alone()
    {
        var answer = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n\r\n");

        Assert.Equal(answer, Feed(new PushFilter(), answer, 5, drop: true));
    }

    private static byte[] Feed(PushFilter filter, byte[] bytes, int piece, bool drop) =>
        [.. bytes.Chunk(piece).SelectMany(part => filter.Pass(part, drop))];

    private static byte[] Frame(byte kind, int length)
    {
        byte[] head = length switch
        {
            < 126 => [kind, (byte)length],
            < 65_536 => [kind, 126, (byte)(length >> 8), (byte)length],
            _ => [kind, 127, 0, 0, 0, 0, (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length],
        };
        return [.. head, .. Enumerable.Range(0, length).Select(place => (byte)place)];
    }
}
