using System.Text;

namespace Omnichannel.Tests.Unit.Channels.Contract;

/// <summary>What a vendor's server does when it has read a whole request.</summary>
public abstract record VendorAnswer
{
    private VendorAnswer()
    {
    }

    /// <summary>Makes an answer of JSON.</summary>
    public static VendorAnswer Json(int status, string body, params (string Name, string Value)[] headers) =>
        new Says(status, "application/json", Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Makes an answer of bytes.</summary>
    public static VendorAnswer Bytes(byte[] body, string type = "application/octet-stream") => new Says(200, type, body, []);

    /// <summary>It answers.</summary>
    public sealed record Says(int Status, string ContentType, byte[] Body, (string Name, string Value)[] Headers) : VendorAnswer
    {
        /// <summary>Writes head and body as they go over the wire.</summary>
        public byte[] Raw => [.. Encoding.Latin1.GetBytes(Head), .. Body];

        private string Head => $"HTTP/1.1 {Status} Said\r\nContent-Type: {ContentType}\r\nContent-Length: {Body.Length}\r\nConnection: close\r\n"
            + string.Concat(Headers.Select(header => $"{header.Name}: {header.Value}\r\n")) + "\r\n";
    }

    /// <summary>It hangs up without a word.</summary>
    public sealed record HangsUp : VendorAnswer;

    /// <summary>It hangs up in the middle of an answer.</summary>
    public sealed record StopsHalfway(Says Answer) : VendorAnswer;

    /// <summary>It never answers.</summary>
    public sealed record Sleeps : VendorAnswer;
}
