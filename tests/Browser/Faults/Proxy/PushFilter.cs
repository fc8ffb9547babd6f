using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>Follows what a server says on one connection and can take out what it pushes: whole web socket messages, so that the rest stays well-formed.</summary>
/// <remarks>RFC 6455, section 5.2: frames of a server are not masked. Pings, pongs and the good-bye always pass.</remarks>
internal sealed class PushFilter
{
    private const int Continuation = 0;
    private const int FirstControl = 8;

    private static readonly byte[] Switching = Encoding.ASCII.GetBytes("HTTP/1.1 101");
    private static readonly byte[] EndOfHead = Encoding.ASCII.GetBytes("\r\n\r\n");

    private readonly ArrayBufferWriter<byte> _head = new();
    private Part _part = Part.Unknown;
    private ulong _left;
    private bool _dropsFrame;
    private bool _dropsMessage;

    private enum Part
    {
        /// <summary>The first answer says what the connection is for.</summary>
        Unknown,
        Http,
        Upgrading,
        Header,
        Payload,
    }

    /// <summary>Takes what has come; answers what goes on. Messages that begin while dropping are taken out.</summary>
    public byte[] Pass(ReadOnlySpan<byte> bytes, bool drop)
    {
        var output = new ArrayBufferWriter<byte>(bytes.Length + 1);
        while (bytes.Length > 0)
        {
            switch (_part)
            {
                case Part.Http:
                    output.Write(bytes);
                    return output.WrittenSpan.ToArray();
                case Part.Payload:
                    TakePayload(ref bytes, output);
                    break;
                case Part.Header:
                    TakeHeader(ref bytes, output, drop);
                    break;
                default:
                    TakeAnswer(ref bytes, output);
                    break;
            }
        }

        return output.WrittenSpan.ToArray();
    }

    private void TakeAnswer(ref ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> output)
    {
        Move(ref bytes, _head);
        output.Write(_head.WrittenSpan[^1..]);
        if (_part == Part.Unknown && _head.WrittenCount == Switching.Length)
        {
            _part = _head.WrittenSpan.SequenceEqual(Switching) ? Part.Upgrading : Part.Http;
        }
        else if (_part == Part.Upgrading && _head.WrittenSpan.EndsWith(EndOfHead))
        {
            Next();
        }
    }

    private void TakeHeader(ref ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> output, bool drop)
    {
        Move(ref bytes, _head);
        var head = _head.WrittenSpan;
        if (head.Length < 2 || head.Length < LengthOf(head[1]))
        {
            return;
        }

        _left = (head[1] & 0x7F) switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(head[2..]),
            127 => BinaryPrimitives.ReadUInt64BigEndian(head[2..]),
            var small => (ulong)small,
        };
        var kind = head[0] & 0x0F;
        _dropsMessage = kind is Continuation or >= FirstControl ? _dropsMessage : drop;
        _dropsFrame = kind < FirstControl && _dropsMessage;
        if (!_dropsFrame)
        {
            output.Write(head);
        }

        _part = Part.Payload;
        if (_left == 0)
        {
            Next();
        }
    }

    private void TakePayload(ref ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> output)
    {
        var count = (int)Math.Min(_left, (ulong)bytes.Length);
        if (!_dropsFrame)
        {
            output.Write(bytes[..count]);
        }

        bytes = bytes[count..];
        _left -= (ulong)count;
        if (_left == 0)
        {
            Next();
        }
    }

    private void Next()
    {
        _head.ResetWrittenCount();
        _part = Part.Header;
    }

    private static int LengthOf(byte second) => (second & 0x7F) switch { 126 => 4, 127 => 10, _ => 2 };

    private static void Move(ref ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> head)
    {
        head.Write(bytes[..1]);
        bytes = bytes[1..];
    }
}
