namespace Omnichannel.Tests.Kill.Trace;

/// <summary>One system call of the hub.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The file or socket it is about.</param>
/// <param name="Data">The first of its buffers as strace prints it, with escapes; empty when it has none.</param>
internal sealed record TracedCall(string Name, string File, string Data)
{
    /// <summary>Gets the bytes of <see cref="Data"/>.</summary>
    public byte[] Bytes()
    {
        var bytes = new List<byte>(Data.Length);
        for (var at = 0; at < Data.Length; at++)
        {
            if (Data[at] != '\\')
            {
                bytes.Add((byte)Data[at]);
                continue;
            }

            at++;
            var octal = 0;
            var digits = 0;
            while (digits < 3 && at + digits < Data.Length && Data[at + digits] is >= '0' and <= '7')
            {
                octal = (octal * 8) + (Data[at + digits++] - '0');
            }

            if (digits > 0)
            {
                bytes.Add((byte)octal);
                at += digits - 1;
                continue;
            }

            bytes.Add((byte)(Data[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'v' => '\v', 'f' => '\f', var other => other }));
        }

        return [.. bytes];
    }
}
