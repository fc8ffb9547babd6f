using Omnichannel.BotFlows.Blocks.SetContact;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Realtime.Consoles.Wire;

/// <summary>What an operator may write down of a contact.</summary>
internal static class ContactRules
{
    private const int LongestName = 120;
    private const int LongestEmail = 254;

    /// <summary>Reads the changes.</summary>
    /// <returns>The changes, perhaps none, or what is wrong with which field.</returns>
    public static (IReadOnlyList<ContactChange> Changes, ResultView? Problem) Read(SetContactRequest request)
    {
        var name = request.Name?.Trim();
        var email = request.Email?.Trim();
        var phone = request.Phone?.Trim();
        if (name is { Length: > LongestName } || name?.Any(char.IsControl) == true)
        {
            return ([], ResultView.Refused("invalid-name", $"A name is one line of at most {LongestName} characters."));
        }

        if (email is { Length: > 0 } && !IsAddress(email))
        {
            return ([], ResultView.Refused("invalid-email", "That is no e-mail address. Write it like name@example.com."));
        }

        var number = phone is { Length: > 0 } ? ContactValue.Find(ContactField.Phone, phone, country: null) : phone;
        if (phone is not null && number is null)
        {
            return ([], ResultView.Refused("invalid-phone", "That is no telephone number. Write it with its country code, like +49 30 901820."));
        }

        return ([.. Of("name", name), .. Of("email", email is { Length: > 0 } ? Normal(email) : email), .. Of("phone", number)], null);
    }

    // A flow finds the address in a sentence; here the sentence would be lost.
    private static bool IsAddress(string email) =>
        email.Length <= LongestEmail && string.Equals(Normal(email), email, StringComparison.OrdinalIgnoreCase);

    private static string? Normal(string email) => ContactValue.Find(ContactField.Email, email, country: null);

    private static ContactChange[] Of(string field, string? value) => value is null ? [] : [new(field, value)];
}
