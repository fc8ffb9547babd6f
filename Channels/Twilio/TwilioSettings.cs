using System.Text.RegularExpressions;
using Omnichannel.Channels.Twilio.Addresses;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio;

/// <summary>The names of an inbox's settings and secrets, and what is wrong with them.</summary>
internal static partial class TwilioSettings
{
    /// <summary>The account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public const string AccountSid = "accountSid";

    /// <summary>The sender's number in E.164.</summary>
    public const string Number = "number";

    /// <summary>Numbers in E.164, with commas between, that are not brought together with another way of writing them. Default: none.</summary>
    public const string Apart = "apart";

    /// <summary>What stands on the button that opens a list, 1 to 20 characters. Default: <c>Options</c>.</summary>
    public const string ListTitle = "listTitle";

    /// <summary>The account's auth token (secret).</summary>
    public const string AuthToken = "authToken";

    /// <summary>The longest title of the button that opens a list, in characters.</summary>
    public const int ListTitleLength = 20;

    /// <summary>Says what is wrong with an inbox, by name of setting or secret.</summary>
    public static Dictionary<string, string> FindFaults(ChannelInbox inbox)
    {
        var faults = new Dictionary<string, string>();
        if (!AccountForm().IsMatch(inbox.Setting(AccountSid) ?? ""))
        {
            faults[AccountSid] = "The account SID is AC and 32 digits and letters a to f; it stands on the first page of the Twilio console.";
        }

        if (inbox.Setting(Number) is not { } number || PhoneNumber.Find(number) is null)
        {
            faults[Number] = "The number needs its country's code, as in +14155238886.";
        }

        if (inbox.Setting(Apart) is { } apart && Split(apart).FirstOrDefault(text => PhoneNumber.Find(text) is null) is { } wrong)
        {
            faults[Apart] = $"Numbers with their countries' codes and commas between, as in +551187654321; '{wrong}' is none.";
        }

        if (inbox.Setting(ListTitle) is { Length: > ListTitleLength })
        {
            faults[ListTitle] = $"The title of a list has at most {ListTitleLength} characters.";
        }

        if (!TokenForm().IsMatch(inbox.Secret(AuthToken) ?? ""))
        {
            faults[AuthToken] = "The auth token is 32 digits and letters; it stands beside the account SID. A key's secret does not do: requests are signed with the token.";
        }

        return faults;
    }

    extension(ChannelInbox inbox)
    {
        /// <summary>Gets the account; empty when it is not set.</summary>
        public string Account => inbox.Setting(AccountSid) ?? "";

        /// <summary>Gets the sender's number in E.164; empty when it is not set.</summary>
        public string SenderNumber => PhoneNumber.Find(inbox.Setting(Number) ?? "") ?? "";

        /// <summary>Gets the numbers that are kept apart.</summary>
        public IReadOnlyCollection<string> NumbersApart => inbox.Setting(Apart) is { } apart ? [.. Split(apart).Select(PhoneNumber.Find).OfType<string>()] : [];
    }

    private static string[] Split(string numbers) => numbers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$", RegexOptions.CultureInvariant)]
    private static partial Regex AccountForm();

    [GeneratedRegex("^[0-9a-zA-Z]{32}$", RegexOptions.CultureInvariant)]
    private static partial Regex TokenForm();
}
